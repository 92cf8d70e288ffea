using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>A part of a programme as people read it: a heading and statements. Never empty.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Lines">The statements, in the order of the definition.</param>
public sealed record OutlineSection(LocalizedText Heading, ImmutableArray<OutlineLine> Lines);
