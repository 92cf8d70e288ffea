using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>One statement of a programme, ready to be read, with its source.</summary>
/// <param name="Id">The key in the definition; empty where the part has none.</param>
/// <param name="Text">The statement.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="IsOutside">Whether it stands outside the programme's own document.</param>
public sealed record OutlineLine(string Id, LocalizedText Text, SourceReference Source, bool IsOutside = false);
