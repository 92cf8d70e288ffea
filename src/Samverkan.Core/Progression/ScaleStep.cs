namespace Samverkan.Core.Progression;

/// <summary>What a value of an earlier version is on the scale of a later one.</summary>
/// <param name="From">The value in the earlier version.</param>
/// <param name="To">The value in the later version.</param>
public readonly record struct ScaleStep(int From, int To);
