SELECT user_id, event_type, timestamp, event_details, location
FROM raw_event
