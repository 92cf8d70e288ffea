using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>A track of a programme (<i>spår, delprojekt</i>). A person may be in several.</summary>
/// <param name="Id">The key.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">The name.</param>
/// <param name="Purpose">What it is meant to do for the people in it.</param>
/// <param name="Source">Where that stands.</param>
public sealed record Track(TrackId Id, TrackKind Kind, LocalizedText Name, LocalizedText Purpose, SourceReference Source)
{
    /// <summary>How many can be in it at the same time; <see langword="null"/> when the source sets no limit.</summary>
    public int? Places { get; init; }

    /// <summary>What the track demands beyond the programme's common target group; <see langword="null"/> for nothing.</summary>
    public Criterion? TargetGroup { get; init; }

    /// <summary>What is done in it; <see langword="null"/> when the source does not say.</summary>
    public LocalizedText? Content { get; init; }
}
