using System.Text.Json;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>A second reading of a programme's log, written for the tests: lines of JSON and nothing of the product.</summary>
internal sealed class RawLog
{
    private readonly SortedDictionary<string, (string Day, string Kind, JsonElement Body)> _told = new(StringComparer.Ordinal);

    public RawLog(IEnumerable<string> lines)
    {
        foreach (JsonElement entry in lines.Select(static line => JsonDocument.Parse(line).RootElement))
        {
            string kind = entry.GetProperty("kind").GetString()!;
            JsonElement body = entry.GetProperty("body");
            if (kind == "entryCorrected")
                _told[body.GetProperty("entry").GetString()!] = (body.GetProperty("happened").GetString()!, body.GetProperty("kind").GetString()!, body.GetProperty("replacement"));
            else if (kind == "entryRetracted")
                _told.Remove(body.GetProperty("entry").GetString()!);
            else
                _told.Add(entry.GetProperty("id").GetString()!, (entry.GetProperty("happened").GetString()!, kind, body));
        }
    }

    /// <summary>How many meetings of a kind were held, or reports of it delivered, by a day.</summary>
    public int Count(string kind, string on) => _told.Values.Count(told => string.CompareOrdinal(told.Day, on) <= 0
        && ((told.Kind == "meetingHeld" && told.Body.GetProperty("meeting").GetString() == kind) || (told.Kind == "reportDelivered" && told.Body.GetProperty("report").GetString() == kind)));
}
