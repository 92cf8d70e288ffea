using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>A given answer to a question (<i>svarsalternativ</i>).</summary>
/// <param name="Code">The key.</param>
/// <param name="Text">What the respondent reads.</param>
public sealed record AnswerOption(AnswerCode Code, LocalizedText Text);
