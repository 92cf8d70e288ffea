namespace Samverkan.Core.Programmes;

/// <summary>The horizontal principles (<i>horisontella principer</i>).</summary>
public enum HorizontalPrinciple
{
    /// <summary>Gender equality (<i>jämställdhet</i>).</summary>
    GenderEquality = 0,

    /// <summary>Accessibility (<i>tillgänglighet</i>).</summary>
    Accessibility = 1,

    /// <summary>Non-discrimination (<i>icke-diskriminering</i>).</summary>
    NonDiscrimination = 2,

    /// <summary>Ecological sustainability (<i>ekologiskt hållbar utveckling</i>), 2014–2020 only.</summary>
    EcologicalSustainability = 3,
}
