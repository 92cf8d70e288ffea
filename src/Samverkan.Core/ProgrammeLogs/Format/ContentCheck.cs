using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Format;

/// <summary>Says where a body that fits its kind holds something that cannot be: an empty text, a number out of range, a kind in the wrong place.</summary>
internal static class ContentCheck
{
    private const int MostPeople = 100_000;

    public static void Explain(ProgrammeEvent content, ObjectReader body)
    {
        switch (content)
        {
            case LogEntryCorrected correction when body.Object("replacement", required: false) is { } replacement:
                Explain(correction.Replacement, replacement);
                break;
            case MeetingHeld meeting:
                if (!GovernanceKinds.Meetings.Contains(meeting.Meeting))
                    body.Refuse("meeting", ProgrammeLogCodes.NoMeeting.With(Names(GovernanceKinds.Meetings)));
                Texts(body, "agenda");
                Texts(body, "decisions");
                break;
            case ReportDelivered report when !GovernanceKinds.Reports.Contains(report.Report):
                body.Refuse("report", ProgrammeLogCodes.NoReport.With(Names(GovernanceKinds.Reports)));
                break;
            case TrainingHeld training:
                body.Integer("participants", 0, MostPeople, required: false);
                body.Text("subject", required: false);
                if (training.Principle is null && training.Subject is null)
                    body.Findings.Add(body.Value.Position, body.Path, ProgrammeLogCodes.TrainingWithoutSubject.With());
                break;
            case StaffJoined:
                body.Integer("sharePercent", 1, 100, required: false);
                break;
            case ReflectionNoted:
                body.Text("observation", required: false);
                body.Text("tried", required: false);
                body.Text("learned", required: false);
                break;
            case SystemDeviationNoted:
                body.Text("what", required: false);
                body.Text("where", required: false);
                break;
        }
    }

    private static void Texts(ObjectReader body, string name)
    {
        ImmutableArray<LocatedJson> items = body.Array(name, required: false);
        for (int i = 0; i < items.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(items[i].Text))
                body.Findings.Add(items[i].Position, $"{body.PathOf(name)}[{FindingList.Number(i)}]", FileCodes.EmptyText.With());
        }
    }

    private static string Names(ImmutableArray<GovernanceKind> kinds) => string.Join(", ", kinds.Select(EnumCodes<GovernanceKind>.Of));
}
