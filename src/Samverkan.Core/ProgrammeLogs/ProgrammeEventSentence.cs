using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Calendars;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>Tells what happened to a programme in a sentence.</summary>
public static class ProgrammeEventSentence
{
    /// <summary>The sentence of an event, without date and full stop.</summary>
    /// <param name="what">The event.</param>
    /// <param name="language">The reader's language.</param>
    public static string Of(ProgrammeEvent what, Language language)
    {
        ArgumentNullException.ThrowIfNull(what);
        return Text(what).In(language);
    }

    private static LocalizedText Text(ProgrammeEvent what) => what switch
    {
        MeetingHeld e => Joined(ProgrammeLogWords.Of(e.Meeting), e.Decisions.IsEmpty ? null : new($"{Number(e.Decisions.Length)} beslut", Many(e.Decisions.Length, "decision", "decisions"))),
        ReportDelivered e => Joined(ProgrammeLogWords.Of(e.Report), e.Period is { } period ? WrittenDay.Of(period) : null),
        TrainingHeld e => new($"utbildning för {Number(e.Participants)} medarbetare: {About(e).Swedish}", $"training for {Many(e.Participants, "member", "members")} of staff: {About(e).English}"),
        TrainingFollowedUp e => new($"utbildning följdes upp: {e.Found}", $"training followed up: {e.Found}"),
        StaffJoined e => new($"medarbetare tillträdde: {e.Role}{Share(e.SharePercent)}", $"staff joined: {e.Role}{Share(e.SharePercent)}"),
        StaffLeft e => new($"medarbetare slutade: {e.Role}", $"staff left: {e.Role}"),
        ReflectionNoted e => new($"reflektion: {e.Observation} Prövat: {e.Tried} Lärt: {e.Learned}", $"reflection: {e.Observation} Tried: {e.Tried} Learned: {e.Learned}"),
        SystemDeviationNoted e => new($"avvikelse i systemet ({e.Where}): {e.What}", $"deviation in the system ({e.Where}): {e.What}"),
        SystemDeviationAddressed e => new(
            $"avvikelse åtgärdades: {e.Measure}{(e.IsResolved ? "" : " Den förekommer ännu")}",
            $"deviation addressed: {e.Measure}{(e.IsResolved ? "" : " It still occurs")}"),
        CommitmentAssessed e => Joined(new($"åtagandet {e.Commitment}", $"commitment {e.Commitment}"), Joined(ProgrammeLogWords.Of(e.Status), LocalizedText.Same(e.Evidence))),
        HorizontalAnswerNoted e => Noted(e),
        FindingAnalysed e => new(
            $"analys av {e.Finding}: {e.Why}{(e.Change is { } change ? $" Ska ändras: {change}" : "")}",
            $"analysis of {e.Finding}: {e.Why}{(e.Change is { } toChange ? $" To change: {toChange}" : "")}"),
        LogEntryCorrected e => Joined(new("rättelse", "correction"), Text(e.Replacement)),
        LogEntryRetracted => new("en uppgift togs bort", "an entry was retracted"),
        _ => Resource(what) ?? Outside(what) ?? LocalizedText.Same(what.Kind),
    };

    private static LocalizedText? Resource(ProgrammeEvent what) => what switch
    {
        PremisesTaken e => Joined(new($"lokal: {e.Name}", $"premises: {e.Name}"), Listed(e.Features.Select(ProgrammeLogWords.Of))),
        PremisesLeft e => new($"lokal lämnades: {e.Premises}", $"premises left: {e.Premises}"),
        ProcurementMade e => Joined(
            new($"upphandling: {e.Subject}", $"procurement: {e.Subject}"),
            e.Demands.IsEmpty ? new("utan krav på horisontella principer", "without demands on horizontal principles")
            : Joined(new("krav på", "demands on"), Listed(e.Demands.Select(ProgrammeLogWords.Of)))),
        CostRecorded e => new($"kostnad för {ProgrammeLogWords.Of(e.CostType).Swedish}: {Kronor(e.Kronor).Replace('.', ',')} kronor, {WrittenDay.Of(e.Period).Swedish}", $"cost of {ProgrammeLogWords.Of(e.CostType).English}: {Kronor(e.Kronor)} kronor, {WrittenDay.Of(e.Period).English}"),
        FinancingRecorded e => new(
            $"{ProgrammeLogWords.Of(e.Form).Swedish} från {e.Financier}: {Kronor(e.Kronor).Replace('.', ',')} kronor, {WrittenDay.Of(e.Period).Swedish}",
            $"{ProgrammeLogWords.Of(e.Form).English} from {e.Financier}: {Kronor(e.Kronor)} kronor, {WrittenDay.Of(e.Period).English}"),
        CompetenceSessionHeld e => new(
            $"kompetensutveckling: {e.Subject}, {Many(e.Attendance.Sum(static one => one.Persons), "person", "personer")} från {Many(e.Attendance.Length, "organisation", "organisationer")}",
            $"competence session: {e.Subject}, {Many(e.Attendance.Sum(static one => one.Persons), "person", "persons")} from {Many(e.Attendance.Length, "organisation", "organisations")}"),
        _ => null,
    };

    private static LocalizedText? Outside(ProgrammeEvent what) => what switch
    {
        ServicesInventoried e => new($"verksamheter kartlades i {e.Area}: {Number(e.Services.Length)}", $"services inventoried in {e.Area}: {Number(e.Services.Length)}"),
        MissingServiceProposed e => new($"insats som saknas föreslogs: {e.Service} ({e.ForWhom})", $"missing service proposed: {e.Service} ({e.ForWhom})"),
        ProposalAnswered e => Joined(new($"förslaget {e.Proposal}", $"proposal {e.Proposal}"), ProgrammeLogWords.Of(e.Answer)),
        EmployerForumHeld e => new($"{e.Forum} med {Number(e.Employers)} arbetsgivare", $"{e.Forum} with {Many(e.Employers, "employer", "employers")}"),
        EmployerPledged e => new(
            $"{e.Employer} utfäste {Number(e.Number)} {ProgrammeLogWords.Of(e.PledgeKind).Swedish}{(e.Due is { } due ? $" till {WrittenDay.Of(due).Swedish}" : "")}",
            $"{e.Employer} pledged {Number(e.Number)} {ProgrammeLogWords.Of(e.PledgeKind).English}{(e.Due is { } by ? $" by {WrittenDay.Of(by).English}" : "")}"),
        PledgeKept e => new($"utfästelsen {e.Pledge} infriades: {Number(e.Number)}", $"pledge {e.Pledge} kept: {Number(e.Number)}"),
        AgreementMade e => new(
            $"överenskommelse om {e.Subject} mellan {string.Join(", ", e.Parties)}, {WrittenDay.Of(e.Period).Swedish}",
            $"agreement on {e.Subject} between {string.Join(", ", e.Parties)}, {WrittenDay.Of(e.Period).English}"),
        ActivityOffered e => new(
            $"{e.Name} erbjöds från {WrittenDay.Of(e.From).Swedish}: {Many(e.Places, "plats", "platser")}{(e.Intake is { } intag ? $", {ProgrammeLogWords.Of(intag).Swedish}" : "")}",
            $"{e.Name} offered from {WrittenDay.Of(e.From).English}: {Many(e.Places, "place", "places")}{(e.Intake is { } intake ? $", {ProgrammeLogWords.Of(intake).English}" : "")}"),
        PlacesFilled e => new($"platser fyllda i {e.Offer}: {Number(e.Filled)}", $"places filled in {e.Offer}: {Number(e.Filled)}"),
        _ => null,
    };

    private static LocalizedText About(TrainingHeld e) =>
        e.Principle is not { } principle ? LocalizedText.Same(e.Subject ?? "")
        : e.Subject is { } subject ? Joined(ProgrammeLogWords.Of(principle), LocalizedText.Same(subject))
        : ProgrammeLogWords.Of(principle);

    private static LocalizedText Noted(HorizontalAnswerNoted e)
    {
        LocalizedText said = new($"kriteriet {e.Criterion}", $"criterion {e.Criterion}");
        if (e.Answer is { } answer)
            said = Joined(said, ProgrammeLogWords.Of(answer));
        foreach (string words in new[] { e.Motivation, e.Evidence, e.Link }.OfType<string>())
            said = Joined(said, LocalizedText.Same(words));
        return said;
    }

    private static string Many(int number, string one, string several) => $"{Number(number)} {(number == 1 ? one : several)}";

    private static LocalizedText Joined(LocalizedText first, LocalizedText? second) =>
        second is null ? first : new($"{first.Swedish}: {second.Swedish}", $"{first.English}: {second.English}");

    private static LocalizedText? Listed(IEnumerable<LocalizedText> words)
    {
        ImmutableArray<LocalizedText> all = [.. words];
        return all.IsEmpty ? null : new(string.Join(", ", all.Select(static word => word.Swedish)), string.Join(", ", all.Select(static word => word.English)));
    }

    private static string Share(int? percent) => percent is { } known ? $" ({Number(known)} %)" : "";

    private static string Kronor(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
