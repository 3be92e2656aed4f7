SELECT user_id, event_type, timestamp, event_details, location/* and all others */
FROM raw_event
