namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>In what people are alike when a gap in results is told once more among people who are.</summary>
public enum Likeness
{
    /// <summary>Equally long education: what all the programmes record of need.</summary>
    Education = 0,

    /// <summary>About the same age, by the bands of the funding period.</summary>
    Age = 1,

    /// <summary>The same background, as the participants have told.</summary>
    Background = 2,
}
