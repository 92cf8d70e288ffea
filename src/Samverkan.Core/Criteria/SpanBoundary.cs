using System.Text.Json.Serialization;
using Samverkan.Core.Files;

namespace Samverkan.Core.Criteria;

/// <summary>Whether a length of time must be passed or reached.</summary>
[JsonConverter(typeof(CodeJsonConverter<SpanBoundary>))]
public enum SpanBoundary
{
    /// <summary>More than: on day N, or on the anniversary, not yet; the day after.</summary>
    Strict = 0,

    /// <summary>At least: from day N, or from the anniversary.</summary>
    Inclusive = 1,
}
