using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Samverkan.Core.Criteria;

/// <summary>
/// A condition on one fact. A leaf sees the observations of its fact and a date and nothing else, so that it runs both for
/// one person with a trace and over a cohort's columns.
/// </summary>
public abstract record Leaf : Criterion
{
    private protected Leaf()
    {
    }

    /// <summary>The fact that the leaf looks at.</summary>
    [JsonIgnore]
    public abstract Fact About { get; }

    /// <summary>None: a leaf is made of nothing else.</summary>
    [JsonIgnore]
    public sealed override ImmutableArray<Criterion> Parts => [];

    /// <summary>1.</summary>
    [JsonIgnore]
    public sealed override int Depth => 1;

    /// <summary>The leaf itself: it has no choices.</summary>
    /// <param name="options">Not used.</param>
    public sealed override Leaf With(IReadOnlyDictionary<OptionName, string> options) => this;
}
