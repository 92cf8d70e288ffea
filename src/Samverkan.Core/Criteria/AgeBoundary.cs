using System.Text.Json.Serialization;
using Samverkan.Core.Files;

namespace Samverkan.Core.Criteria;

/// <summary>How "older than N years" is read. The sources differ, so a definition says which reading it means.</summary>
[JsonConverter(typeof(CodeJsonConverter<AgeBoundary>))]
public enum AgeBoundary
{
    /// <summary>More than N years to the day: on the N-th birthday not yet, the day after.</summary>
    ToTheDay = 0,

    /// <summary>Has turned N + 1: from the birthday after the N-th.</summary>
    HasTurnedNext = 1,

    /// <summary>N years or older: from the N-th birthday.</summary>
    AtLeast = 2,
}
