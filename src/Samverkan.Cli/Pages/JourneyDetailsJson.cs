using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Pages;

/// <summary>The details of a journey as members of a JSON object, each always there.</summary>
internal sealed class JourneyDetailsJson(Utf8JsonWriter writer, Language language, FormCatalog forms)
{
    /// <summary>Writes the members.</summary>
    public void Write(JourneyDetails details)
    {
        Array("recommendations", details.Recommendations, Of);
        Array("planning", details.Planning, Of);
        Array("attendance", details.Attendance, Of);
        Array<OutreachFunnel>("outreach", details.Outreach is { } outreach ? [outreach] : [], Of);
        Array("subsidisedEmployments", details.Employments, Of);
        Array("followUps", details.FollowUps, Of);
        // Whose other id it is would be one more id on the page.
        Array("merges", details.Merges, merge => Day("on", merge.On));
        Array("forms", details.Forms, Of);
    }

    private void Array<T>(string name, IEnumerable<T> rows, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (T row in rows)
        {
            writer.WriteStartObject();
            members(row);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Of(Recommendation one)
    {
        writer.WriteString("category", one.Category.Value);
        writer.WriteString("aim", Code(one.Aim));
        writer.WriteString("addressee", one.Addressee?.Value);
        writer.WriteString("agreement", one.Agreement is { } agreement ? Code(agreement) : null);
        writer.WriteString("state", Code(one.State));
        Day("made", one.Made);
        Day("handedOverOn", one.HandedOverOn);
        writer.WriteString("handedOverTo", one.HandedOverTo?.Value);
        Day("answeredOn", one.AnsweredOn);
    }

    private void Of(PlanningRun run)
    {
        Day("monday", run.Week.Monday);
        writer.WriteNumber("weeks", run.Weeks);
        writer.WriteNumber("fullTimeHours", run.Week.FullTimeHours);
        writer.WriteNumber("plannedHours", run.Week.PlannedHours);
        Number("activityHours", run.Week.ActivityHours);
        writer.WriteNumber("shortfallHours", run.Week.ShortfallHours);
        writer.WriteString("reason", run.Week.Reason is { } reason ? Code(reason) : null);
    }

    private void Of((ActivityAttendance Hours, ActivityInterval? Activity) row)
    {
        writer.WriteString("activity", row.Hours.Activity.Value);
        writer.WriteNumber("attendedHours", row.Hours.AttendedHours);
        Number("plannedHours", row.Hours.PlannedHours);
        writer.WriteNumber("records", row.Hours.Records);
    }

    private void Of(OutreachFunnel funnel)
    {
        writer.WriteNumber("attempts", funnel.Attempts);
        writer.WriteStartArray("channels");
        foreach (OutreachChannel channel in funnel.Tried)
            writer.WriteStringValue(Code(channel));
        writer.WriteEndArray();
        Day("first", funnel.First);
        Day("reached", funnel.Reached);
        Day("interested", funnel.Interested);
        Day("informed", funnel.Informed);
        Day("started", funnel.Started);
    }

    private void Of(SubsidisedEmployment one)
    {
        writer.WriteString("form", one.Form.Value);
        Number("subsidisedPercent", one.SubsidisedPercent);
        Number("workingPercent", one.WorkingPercent);
        writer.WriteString("employer", one.Employer?.Value);
        Day("start", one.Start);
        Day("decidedUntil", one.DecidedUntil);
        Day("end", one.End);
        writer.WriteString("reason", one.Reason is { } reason ? Code(reason) : null);
    }

    private void Of(FollowUpDue one)
    {
        writer.WriteNumber("monthsAfterExit", one.MonthsAfterExit);
        Day("dueOn", one.DueOn);
        writer.WriteString("state", Code(one.State));
        Day("doneOn", one.DoneOn);
        writer.WriteString("status", one.Status is { } status ? Code(status) : null);
    }

    private void Of(AnsweredForm answered)
    {
        writer.WriteString("form", answered.Form.Form.Value);
        writer.WriteNumber("version", answered.Form.FormVersion);
        Day("on", answered.On);
        writer.WriteString("respondent", Code(answered.Form.Respondent));
        Array("answers", AnswerLine.Of(answered.Form, language, forms), line =>
        {
            writer.WriteString("key", line.Key);
            writer.WriteString("question", line.Question);
            writer.WriteString("kind", line.Kind);
            writer.WriteString("text", line.Text);
        });
    }

    private void Day(string name, LocalDate? day) => writer.WriteString(name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    private void Number(string name, decimal? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
        else
            writer.WriteNull(name);
    }

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
