using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Format;

/// <summary>Says where a body that fits its kind holds something that cannot be: an empty text, a number out of range, a kind in the wrong place.</summary>
internal static class ContentCheck
{
    private const int MostPeople = 100_000;
    private const int MostPlaces = 10_000;
    private const decimal MostKronor = 1_000_000_000_000m;

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
            default:
                ExplainResources(content, body);
                break;
        }
    }

    private static void ExplainResources(ProgrammeEvent content, ObjectReader body)
    {
        switch (content)
        {
            case PremisesTaken:
                body.Text("name", required: false);
                Texts(body, "limits");
                break;
            case ProcurementMade procurement:
                body.Text("subject", required: false);
                body.Text("supplier", required: false);
                body.Integer("offers", 0, MostPlaces, required: false);
                Kronor(body, procurement.Kronor);
                break;
            case CostRecorded cost:
                Kronor(body, cost.Kronor);
                break;
            case FinancingRecorded financing:
                Kronor(body, financing.Kronor);
                break;
            case ServicesInventoried:
                body.Text("area", required: false);
                foreach (ObjectReader service in Objects(body, "services"))
                    service.Text("name", required: false);
                break;
            case CompetenceSessionHeld session:
                body.Text("subject", required: false);
                Attendance(body, session);
                break;
            default:
                ExplainOutside(content, body);
                break;
        }
    }

    private static void ExplainOutside(ProgrammeEvent content, ObjectReader body)
    {
        switch (content)
        {
            case MissingServiceProposed:
                body.Text("service", required: false);
                body.Text("forWhom", required: false);
                break;
            case EmployerForumHeld:
                body.Text("forum", required: false);
                body.Integer("employers", 0, MostPeople, required: false);
                body.Text("subject", required: false);
                break;
            case EmployerPledged:
                body.Text("employer", required: false);
                body.Integer("number", 1, MostPlaces, required: false);
                body.Text("within", required: false);
                break;
            case PledgeKept:
                body.Integer("number", 1, MostPlaces, required: false);
                break;
            case AgreementMade:
                body.Text("subject", required: false);
                Texts(body, "tracks");
                break;
            case ActivityOffered offered:
                body.Text("name", required: false);
                body.Integer("places", 1, MostPlaces, required: false);
                if (offered.To < offered.From)
                    body.Refuse("to", ProgrammeLogCodes.EndsBeforeStart.With());
                if (offered.WeeklyHours is { } hours && !HourRanges.IsWorkingWeek(hours))
                    body.Refuse("weeklyHours", JourneyCodes.WeeklyHoursOutOfRange.With());
                break;
            case PlacesFilled:
                body.Integer("filled", 0, MostPlaces, required: false);
                break;
            case TrainingFollowedUp:
                body.Text("found", required: false);
                break;
            case SystemDeviationAddressed:
                body.Text("measure", required: false);
                break;
            case CommitmentAssessed:
                body.Text("evidence", required: false);
                break;
            case HorizontalAnswerNoted noted:
                body.Text("motivation", required: false);
                body.Text("evidence", required: false);
                body.Text("link", required: false);
                if (noted.Answer is null && noted.Evidence is null)
                    body.Findings.Add(body.Value.Position, body.Path, ProgrammeLogCodes.AnswerWithoutContent.With());
                break;
            case FindingAnalysed:
                body.Text("why", required: false);
                body.Text("change", required: false);
                break;
        }
    }

    private static void Kronor(ObjectReader body, decimal? amount)
    {
        if (amount is { } kronor && (kronor is < 0 or > MostKronor || kronor.Scale > 2))
            body.Refuse("kronor", ProgrammeLogCodes.NotKronor.With());
    }

    private static void Attendance(ObjectReader body, CompetenceSessionHeld session)
    {
        foreach (ObjectReader one in Objects(body, "attendance"))
        {
            one.Integer("women", 0, MostPeople, required: false);
            one.Integer("men", 0, MostPeople, required: false);
            one.Integer("notStated", 0, MostPeople, required: false);
        }

        if (session.Attendance.IsEmpty || session.Attendance.Any(static one => one.Persons <= 0)
            || session.Attendance.Select(static one => one.Organisation).Distinct().Count() != session.Attendance.Length)
            body.Refuse("attendance", ProgrammeLogCodes.AttendanceBroken.With());
    }

    private static ImmutableArray<ObjectReader> Objects(ObjectReader body, string name) => body.Objects(name, static item => item, required: false);

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
