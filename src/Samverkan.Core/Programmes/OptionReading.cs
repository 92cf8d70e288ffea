using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>One way to read an ambiguous source.</summary>
/// <param name="Name">The name by which it is chosen.</param>
/// <param name="Text">What it means.</param>
/// <param name="Source">What speaks for it.</param>
public sealed record OptionReading(string Name, LocalizedText Text, SourceReference Source);
