using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

public static partial class EventSentence
{
    private static LocalizedText NewerText(JourneyEvent what, Speech speech) => what switch
    {
        OutreachMade e => Outreach(e),
        CaseGoneThrough e => Joined("ärendet gicks igenom", "the case was gone through", JourneyWords.Of(e.Decision)),
        InvitedToMeeting e => e.Parties.IsEmpty
            ? new("kallad till möte", "called to a meeting")
            : new($"kallad till möte av {speech.Names(e.Parties).Swedish}", $"called to a meeting by {speech.Names(e.Parties).English}"),
        CompetenceMappingCompleted e => With("kompetenskartläggning", "competence mapping", e.Parties, speech),
        ImplementationPlanAgreed e => Joined("genomförandeplan", "implementation plan", JourneyWords.Of(e.Agreement)),
        FullTimePlanned e => FullTime(e),
        AttendanceRecorded e => Attendance(e),
        SubsidisedEmploymentStarted e => Employment(e),
        SubsidisedEmploymentEnded e => Joined("anställning med lönesubvention slutade", "subsidised employment ended", JourneyWords.Of(e.Reason)),
        RecommendationMade e => Recommended(e, speech),
        HandedOver e => e.To is { } to
            ? new($"rekommendationen överlämnades till {speech.Name(to).Swedish}", $"the recommendation was handed over to {speech.Name(to).English}")
            : new("rekommendationen överlämnades", "the recommendation was handed over"),
        HandOverAnswered e => Joined("svar på överlämningen", "answer to the hand-over", JourneyWords.Of(e.Answer)),
        ProposalMade e => Because(new(
            $"förslag om {JourneyWords.Of(e.About).Swedish}: {speech.Name(e.Proposed).Swedish}{(e.NextBest is { } next ? $" (näst bäst {speech.Name(next).Swedish})" : "")}",
            $"proposal of {JourneyWords.Of(e.About).English}: {speech.Name(e.Proposed).English}{(e.NextBest is { } other ? $" (next best {speech.Name(other).English})" : "")}"), speech.Known(e.Reason)),
        ProposalReplied e => Answered(e, speech),
        // Whose other id it is would be one more id on the page.
        PersonMerged => new("ett annat id visade sig vara samma person", "another id turned out to be the same person"),
        PersonSplit => new("ett annat id visade sig vara en annan person", "another id turned out to be another person"),
        UnknownEvent e => RecordedFields.Of(e).Sentence,
        _ => LocalizedText.Same(what.Kind),
    };

    private static LocalizedText Answered(ProposalReplied e, Speech speech)
    {
        LocalizedText who = JourneyWords.Of(e.By);
        LocalizedText answer = JourneyWords.Of(e.Answer);
        LocalizedText chosen = e.Chosen is { } other ? new($" {speech.Name(other).Swedish}", $" {speech.Name(other).English}") : LocalizedText.Same("");
        LocalizedText? why = e.Departure is { } departure ? speech.Known(departure) ?? StandardDepartures.NameOf(departure) ?? LocalizedText.Same(departure.Value) : null;
        return Because(new($"{who.Swedish} {answer.Swedish}{chosen.Swedish}", $"{who.English} {answer.English}{chosen.English}"), why);
    }

    private static LocalizedText Meeting(LocalizedText meeting, ImmutableArray<MeetingPart> present, Speech speech) => present.IsEmpty
        ? meeting
        : new($"{meeting.Swedish}; på plats: {Present(present, speech, Language.Swedish)}", $"{meeting.English}; present: {Present(present, speech, Language.English)}");

    private static string Present(ImmutableArray<MeetingPart> present, Speech speech, Language language) =>
        string.Join(", ", present.Select(part => (part.Role == MeetingRole.Staff && part.StaffRole is { } role ? speech.Name(role) : JourneyWords.Of(part.Role)).In(language)));

    private static LocalizedText Activity(ActivityStarted e, Speech speech)
    {
        LocalizedText kind = JourneyWords.Of(e.ActivityKind);
        LocalizedText method = e.Method is { } known ? StandardMethods.NameOf(known) : LocalizedText.Same("");
        LocalizedText detail = new(
            string.Join(", ", Details(method.Swedish, e.WeeklyHours is { } hours ? $"{Hours(hours, Language.Swedish)} i veckan" : "", e.Language is { } tongue ? $"på {speech.Name(tongue).Swedish}" : "")),
            string.Join(", ", Details(method.English, e.WeeklyHours is { } weekly ? $"{Hours(weekly, Language.English)} a week" : "", e.Language is { } spoken ? $"in {speech.Name(spoken).English}" : "")));
        return detail.Swedish.Length == 0
            ? Joined("insats började", "activity began", kind)
            : new($"insats började: {kind.Swedish} ({detail.Swedish})", $"activity began: {kind.English} ({detail.English})");
    }

    private static IEnumerable<string> Details(params IEnumerable<string> parts) => parts.Where(static part => part.Length > 0);

    private static LocalizedText Outreach(OutreachMade e)
    {
        LocalizedText channel = JourneyWords.Of(e.Channel);
        LocalizedText result = JourneyWords.Of(e.Result);
        return new($"uppsökande kontakt, {channel.Swedish}: {result.Swedish}", $"outreach, {channel.English}: {result.English}");
    }

    private static LocalizedText FullTime(FullTimePlanned e)
    {
        bool isShort = e.PlannedHours < e.FullTimeHours;
        LocalizedText reason = JourneyWords.Of(e.Shortfall ?? ShortfallReason.Unknown);
        string swedish = $"heltidsplanering {WrittenDay.Of(e.Period).Swedish}: {Hours(e.PlannedHours, Language.Swedish)} av {Hours(e.FullTimeHours, Language.Swedish)} i veckan";
        string english = $"full-time planning {WrittenDay.Of(e.Period).English}: {Hours(e.PlannedHours, Language.English)} of {Hours(e.FullTimeHours, Language.English)} a week";
        return isShort ? new($"{swedish}, {reason.Swedish}", $"{english}, {reason.English}") : new(swedish, english);
    }

    private static LocalizedText Attendance(AttendanceRecorded e) => e.PlannedHours is { } planned
        ? new($"närvaro {WrittenDay.Of(e.Period).Swedish}: {Hours(e.AttendedHours, Language.Swedish)} av {Hours(planned, Language.Swedish)}", $"attendance {WrittenDay.Of(e.Period).English}: {Hours(e.AttendedHours, Language.English)} of {Hours(planned, Language.English)}")
        : new($"närvaro {WrittenDay.Of(e.Period).Swedish}: {Hours(e.AttendedHours, Language.Swedish)}", $"attendance {WrittenDay.Of(e.Period).English}: {Hours(e.AttendedHours, Language.English)}");

    private static LocalizedText Employment(SubsidisedEmploymentStarted e)
    {
        LocalizedText form = StandardSubsidyForms.NameOf(e.Form);
        string percent = e.SubsidisedPercent is { } share ? $", {Number(share, Language.Swedish)} %" : "";
        string percentEnglish = e.SubsidisedPercent is { } part ? $", {Number(part, Language.English)} %" : "";
        return new($"anställning med lönesubvention började: {form.Swedish}{percent}", $"subsidised employment began: {form.English}{percentEnglish}");
    }

    private static LocalizedText Recommended(RecommendationMade e, Speech speech)
    {
        LocalizedText said = Joined("rekommendation", "recommendation", speech.Name(e.RecommendationCategory));
        return e.Addressee is { } to ? new($"{said.Swedish} ({speech.Name(to).Swedish})", $"{said.English} ({speech.Name(to).English})") : said;
    }

    private static string Hours(decimal hours, Language language) =>
        language == Language.English ? $"{Number(hours, language)} {(hours == 1 ? "hour" : "hours")}" : $"{Number(hours, language)} {(hours == 1 ? "timme" : "timmar")}";

    private static string Number(decimal number, Language language)
    {
        string text = number.ToString("0.##", CultureInfo.InvariantCulture);
        return language == Language.English ? text : text.Replace('.', ',');
    }
}
