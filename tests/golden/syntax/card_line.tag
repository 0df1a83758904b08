tag vip when total_spend > 3000 and active_within(30d)
