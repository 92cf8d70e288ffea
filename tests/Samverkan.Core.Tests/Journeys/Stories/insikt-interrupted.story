# Takes back the consent a week after the first meeting.
programme insikt
until 2023-12-31
2023-03-06 af caseGoneThrough {"decision": "invite"}
2023-03-13 af invitedToMeeting {"parties": ["af", "malmo/arbetsmarknads-och-socialnamnden"]}
2023-03-27 af informationMeetingHeld {"parties": ["af", "malmo/arbetsmarknads-och-socialnamnden"]}
2023-03-27 af participationConsentGiven {"consent": "c1", "period": {"from": "2023-03-27"}, "form": "written"}
2023-03-27 af started {"track": "participants"}
2023-04-03 af participationConsentWithdrawn {"consent": "c1"}
2023-04-03 af exited {"reason": "consentWithdrawn"}
