using System.Text.Json.Serialization;
using Samverkan.Core.Files;

namespace Samverkan.Core.Criteria;

/// <summary>Whether interrupted time adds up.</summary>
[JsonConverter(typeof(CodeJsonConverter<SpanCounting>))]
public enum SpanCounting
{
    /// <summary>Only the unbroken stretch that reaches the date counts.</summary>
    Continuous = 0,

    /// <summary>All stretches up to the date are added, as though they lay end to end.</summary>
    Accumulated = 1,
}
