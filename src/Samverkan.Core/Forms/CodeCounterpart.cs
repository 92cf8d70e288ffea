namespace Samverkan.Core.Forms;

/// <summary>Which given answer of a later version one of an earlier version corresponds to.</summary>
/// <param name="From">The code in the earlier version.</param>
/// <param name="To">The code in the later version; <see langword="null"/> when it has no counterpart.</param>
public sealed record CodeCounterpart(AnswerCode From, AnswerCode? To);
