namespace Samverkan.Core.Journeys;

/// <summary>The type of a fact's value.</summary>
public enum FactValueKind
{
    /// <summary>There is no value: the person was asked and declined. The default.</summary>
    Declined = 0,

    /// <summary>True or false.</summary>
    Truth = 1,

    /// <summary>A text, most often a code.</summary>
    Text = 2,

    /// <summary>A whole number.</summary>
    Number = 3,

    /// <summary>A date.</summary>
    Date = 4,
}
