using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Pages;

/// <summary>The details of a journey as sections of a page, each only when there is something in it.</summary>
internal sealed class JourneyDetailsText(TextPage page, FormCatalog forms)
{
    private static readonly LocalizedText Recommendations = new("Rekommendationer", "Recommendations");
    private static readonly LocalizedText Planning = new("Heltidsplanering", "Full-time planning");
    private static readonly LocalizedText Attendance = new("Närvaro", "Attendance");
    private static readonly LocalizedText Outreach = new("Uppsökande verksamhet", "Outreach");
    private static readonly LocalizedText Employments = new("Anställningar med lönesubvention", "Subsidised employment");
    private static readonly LocalizedText FollowUps = new("Uppföljningar efter avslut", "Follow-ups after exit");
    private static readonly LocalizedText Merges = new("Samma person", "The same person");

    /// <summary>Writes the sections.</summary>
    public void Write(JourneyDetails details)
    {
        Section(Recommendations, details.Recommendations, Of);
        Section(Planning, details.Planning, Of);
        Section(Attendance, details.Attendance, Of);
        if (details.Outreach is { } outreach)
            Section(Outreach, [outreach], Of);
        Section(Employments, details.Employments, Of);
        Section(FollowUps, details.FollowUps, Of);
        Section(Merges, details.Merges, merge => page.Word($"ett annat id sedan {Day(merge.On)}; resorna läses som en", $"another id since {Day(merge.On)}; the journeys are read as one"));
        foreach (AnsweredForm form in details.Forms)
            Write(form);
    }

    private void Section<T>(LocalizedText heading, IReadOnlyCollection<T> rows, Func<T, string> text)
    {
        if (rows.Count == 0)
            return;
        page.Section(heading);
        foreach (T row in rows)
            page.Line(text(row));
    }

    private void Write(AnsweredForm answered)
    {
        LocalizedText name = forms.Find(answered.Form.Form, answered.Form.FormVersion)?.Name ?? LocalizedText.Same(answered.Form.Form.Value);
        page.Section(LocalizedText.Same($"{name.In(page.Language)}, {Day(answered.On)}, {JourneyWords.Of(answered.Form.Respondent).In(page.Language)}"));
        foreach (AnswerLine line in AnswerLine.Of(answered.Form, page.Language, forms))
            page.Line(line.Kind == "ownWords" ? $"{line.Question} {page.Word("Egna ord", "Own words")}: {line.Text}" : $"{line.Question} {line.Text}");
    }

    private string Of(Recommendation one)
    {
        string to = one.Addressee is { } addressee ? page.Word($" till {addressee}", $" to {addressee}") : "";
        string agreement = one.Agreement is { } agreed ? $"; {Word(JourneyWords.Of(agreed))}" : "";
        string handed = one.HandedOverOn is { } day ? page.Word($"; överlämnad {Day(day)}", $"; handed over {Day(day)}") + (one.HandedOverTo is { } receiver ? page.Word($" till {receiver}", $" to {receiver}") : "") : "";
        string answered = one.AnsweredOn is { } on ? page.Word($"; svar {Day(on)}", $"; answered {Day(on)}") : "";
        return $"{Day(one.Made)}  {one.Category} ({Word(JourneyWords.Of(one.Aim))}){to}: {Word(JourneyWords.Of(one.State))}{agreement}{handed}{answered}";
    }

    private string Of(PlanningRun run)
    {
        PlanningWeek week = run.Week;
        string filled = week.ActivityHours is { } hours ? page.Word($"insatserna ger {Number(hours)}", $"the activities give {Number(hours)}") : page.Word("insatsernas timmar är inte kända", "the hours of the activities are not known");
        string shortfall = week.ShortfallHours > 0
            ? page.Word($"; {Number(week.ShortfallHours)} saknas: {Word(JourneyWords.Of(week.Reason ?? ShortfallReason.Unknown))}", $"; {Number(week.ShortfallHours)} short: {Word(JourneyWords.Of(week.Reason ?? ShortfallReason.Unknown))}")
            : "";
        return page.Word($"{Day(week.Monday)}–{Day(run.Last)}  {Number(week.PlannedHours)} av {Number(week.FullTimeHours)} timmar i veckan, {filled}{shortfall}", $"{Day(week.Monday)}–{Day(run.Last)}  {Number(week.PlannedHours)} of {Number(week.FullTimeHours)} hours a week, {filled}{shortfall}");
    }

    private string Of((ActivityAttendance Hours, ActivityInterval? Activity) row)
    {
        string name = row.Activity is { } activity ? $"{Word(JourneyWords.Of(activity.Kind))}{(activity.Method is { } method ? $" ({Word(StandardMethods.NameOf(method))})" : "")}, {Day(activity.Start)}" : page.Word("en insats", "an activity");
        string planned = row.Hours.PlannedHours is { } hours ? page.Word($" av {Number(hours)} planerade", $" of {Number(hours)} planned") : page.Word("; planerade timmar är inte kända", "; the planned hours are not known");
        string share = row.Hours.Share is { } part ? $" ({Number(Math.Round(part * 100, MidpointRounding.AwayFromZero))} %)" : "";
        return $"{name}: {Number(row.Hours.AttendedHours)} {page.Word("timmar", "hours")}{planned}{share}";
    }

    private string Of(OutreachFunnel funnel)
    {
        string channels = string.Join(", ", funnel.Tried.Select(channel => Word(JourneyWords.Of(channel))));
        string attempts = funnel.Attempts.ToString(CultureInfo.InvariantCulture);
        return page.Word($"{attempts} försök från {Day(funnel.First)} ({channels})", $"{attempts} {(funnel.Attempts == 1 ? "attempt" : "attempts")} from {Day(funnel.First)} ({channels})")
            + Step(funnel.Reached, page.Word("nådd", "reached")) + Step(funnel.Interested, page.Word("vill veta mer", "interested"))
            + Step(funnel.Informed, page.Word("informerad", "informed")) + Step(funnel.Started, page.Word("startat", "started"));
    }

    private string Of(SubsidisedEmployment one)
    {
        string percent = one.SubsidisedPercent is { } share ? $", {Number(share)} %" : "";
        string decided = one.DecidedUntil is { } until ? page.Word($", beslut till {Day(until)}", $", decided until {Day(until)}") : "";
        string end = one.End is { } last ? $"{Day(last)}" : page.Word("pågår", "going on");
        string reason = one.Reason is { } why ? $": {Word(JourneyWords.Of(why))}" : "";
        return $"{Day(one.Start)}–{end}  {Word(StandardSubsidyForms.NameOf(one.Form))}{percent}{decided}{reason}";
    }

    private string Of(FollowUpDue one)
    {
        string months = one.MonthsAfterExit.ToString(CultureInfo.InvariantCulture);
        string status = one.Status is { } found ? $" {(one.DoneOn is { } done ? Day(done) : "")}: {Word(JourneyWords.Of(found))}" : "";
        return page.Word($"efter {months} {(one.MonthsAfterExit == 1 ? "månad" : "månader")}, {Day(one.DueOn)}: ", $"after {months} {(one.MonthsAfterExit == 1 ? "month" : "months")}, {Day(one.DueOn)}: ") + Word(JourneyWords.Of(one.State)) + status;
    }

    private static string Step(LocalDate? day, string word) => day is { } on ? $"; {word} {Day(on)}" : "";

    private string Word(LocalizedText text) => text.In(page.Language);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private string Number(decimal number)
    {
        string text = number.ToString("0.##", CultureInfo.InvariantCulture);
        return page.Language == Language.English ? text : text.Replace('.', ',');
    }
}
