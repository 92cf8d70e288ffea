# Breaks off after two weeks, is sought anew, and comes back.
programme lumena
until 2024-12-31
2024-01-08 samordningsforbundet-ostra-sodertorn outreachMade {"channel": "telephone", "result": "reached"}
2024-01-15 samordningsforbundet-ostra-sodertorn started {"track": "up-to-65"}
2024-01-15 samordningsforbundet-ostra-sodertorn activityStarted {"activity": "a1", "activityKind": "social", "method": "case-management"}
2024-01-26 samordningsforbundet-ostra-sodertorn activityEnded {"activity": "a1", "reason": "interrupted"}
2024-01-26 samordningsforbundet-ostra-sodertorn exited {"reason": "interrupted"}
2024-03-04 samordningsforbundet-ostra-sodertorn outreachMade {"channel": "meetingPlace", "result": "interested"}
2024-03-11 samordningsforbundet-ostra-sodertorn started {"track": "up-to-65"}
2024-03-11 samordningsforbundet-ostra-sodertorn activityStarted {"activity": "a2", "activityKind": "skillsUpgrading", "method": "supported-education"}
