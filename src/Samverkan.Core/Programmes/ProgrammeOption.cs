using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>
/// A documented ambiguity: the source can be read in more than one way. The definition holds every reading and says which
/// one holds unless the host chooses another.
/// </summary>
/// <param name="Name">The name by which a host chooses.</param>
/// <param name="Question">What the source leaves open.</param>
/// <param name="Readings">The readings, at least two.</param>
/// <param name="Default">The name of the reading that holds unless another is chosen.</param>
/// <param name="Because">Why that one.</param>
/// <param name="Source">The ambiguous passage.</param>
public sealed record ProgrammeOption(OptionName Name, LocalizedText Question, ImmutableArray<OptionReading> Readings, string Default, LocalizedText Because, SourceReference Source);
