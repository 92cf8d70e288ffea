using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

internal enum ReasonKind
{
    None = 0,
    Small,
    Zero,
    Decided,
    Released,
    HiddenEarlier,
    Protects,
    Widens,
    SoleContributor,
    HoldsKeptZero,
    Withheld,
}

/// <summary>Why a cell is hidden.</summary>
internal readonly record struct CellReason(ReasonKind Kind, ImmutableArray<string> Protects)
{
    public static CellReason Small => new(ReasonKind.Small, []);

    public static CellReason Zero => new(ReasonKind.Zero, []);

    public static CellReason Decided => new(ReasonKind.Decided, []);

    public static CellReason Released => new(ReasonKind.Released, []);

    public static CellReason HiddenEarlier => new(ReasonKind.HiddenEarlier, []);

    public static CellReason HoldsKeptZero => new(ReasonKind.HoldsKeptZero, []);

    public static CellReason Withheld(ImmutableArray<string> cells) => new(ReasonKind.Withheld, cells);

    public bool IsPrimary => Kind is ReasonKind.Small or ReasonKind.Zero or ReasonKind.Decided or ReasonKind.Released or ReasonKind.HiddenEarlier;

    public static CellReason Protecting(ImmutableArray<string> cells) => new(ReasonKind.Protects, cells);

    public static CellReason Widening(ImmutableArray<string> cells) => new(ReasonKind.Widens, cells);

    public static CellReason Alone(ImmutableArray<string> cells) => new(ReasonKind.SoleContributor, cells);
}
