using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>At least one part holds. Any of nothing does not hold.</summary>
public sealed record Any : Junction
{
    /// <summary>Creates the criterion.</summary>
    /// <param name="parts">The parts, in the order in which they are to be read.</param>
    /// <exception cref="ArgumentException">A part is null, or the parts nest too deep.</exception>
    public Any(params ImmutableArray<Criterion> parts)
        : base(parts)
    {
    }

    private protected override Truth OfNothing => Truth.False;

    /// <inheritdoc/>
    public override Any With(IReadOnlyDictionary<OptionName, string> options) => new(PartsWith(options));

    private protected override Truth Join(Truth one, Truth other) => one.Or(other);

    private protected override string WordIn(Language language) => language == Language.English ? "or" : "eller";

    private protected override string NothingIn(Language language) => language == Language.English ? "never" : "aldrig";
}
