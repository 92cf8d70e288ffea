using NodaTime;

namespace Samverkan.Analysis.Pictures;

/// <summary>The change between two answers of one rater to one indicator.</summary>
/// <param name="From">The earlier value.</param>
/// <param name="To">The later value.</param>
/// <param name="Since">The day of the earlier answer.</param>
/// <param name="Index">The reliable change index: the change in units of the error of a difference; <see langword="null"/> when the instrument's error is not known.</param>
/// <param name="IsReliable">Whether the change is larger than what the instrument's error gives by itself, at 95 percent; <see langword="null"/> when that error is not known.</param>
public sealed record RaterChange(int From, int To, LocalDate Since, double? Index, bool? IsReliable)
{
    /// <summary>The later value minus the earlier.</summary>
    public int Difference => To - From;

    /// <summary>Only that it is a change; never how large.</summary>
    public override string ToString() => nameof(RaterChange);
}
