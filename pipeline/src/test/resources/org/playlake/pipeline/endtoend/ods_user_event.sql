SELECT user_id, event_type, timestamp, event_details, location/* and all others */, DATE'1970-01-01' AS load_date
FROM raw_event
