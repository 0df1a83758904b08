let a = 1


# note	
tag x	when a   
	and b
# ---- fmt
# let a = 1
#
# # note
# tag x when a and b
