namespace Samverkan.Reporting.Disclosure;

/// <summary>What happens to a cell that counts nobody. Published zeros are true and useful, but they can speak of a whole group.</summary>
/// <remarks>
/// A published zero tells that nobody in the group has the property, so everyone lacks it; a full cell (7 of 7) tells the same from
/// the other side. Where the property is sensitive, that is class disclosure, and <see cref="Protect"/> is the right choice: a full
/// cell is then guarded too, because the zero beside it is.
/// Source: the three kinds of zeros in the GaussSuppression vignette (protectZeros, secondaryZeros, structuralEmpty) and the default
/// of ACRO (zeros_are_disclosive).
/// </remarks>
public enum ZeroRule
{
    /// <summary>A zero is published and never used to protect another cell: the reader is assumed to know it. The default.</summary>
    Publish = 0,

    /// <summary>A zero is as small as a one: it is primary.</summary>
    Protect = 1,
}
