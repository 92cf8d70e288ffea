using System.Text.Json.Serialization;
using Samverkan.Core.Files;

namespace Samverkan.Core.Criteria;

/// <summary>In what a length of time is counted.</summary>
[JsonConverter(typeof(CodeJsonConverter<SpanUnit>))]
public enum SpanUnit
{
    /// <summary>Elapsed calendar days: from a day to N days after it.</summary>
    Days = 0,

    /// <summary>Months of the calendar: to the day with the same number, or the month's last.</summary>
    Months = 1,

    /// <summary>Years of the calendar: to the anniversary.</summary>
    Years = 2,
}
