using System.Globalization;

namespace Samverkan.Core.Progression;

/// <summary>
/// The whole numbers that a rating may take, both ends included. A property of an instrument version, never a constant.
/// The default is 0 to 0.
/// </summary>
public readonly record struct RatingScale
{
    /// <summary>Creates a scale.</summary>
    /// <param name="minimum">The lowest value, from 0.</param>
    /// <param name="maximum">The highest value, above the lowest and at most 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The values do not make a scale.</exception>
    public RatingScale(int minimum, int maximum)
    {
        if (!IsValid(minimum, maximum))
            throw new ArgumentOutOfRangeException(nameof(maximum), "A scale runs from at least 0 to something higher, at most 1,000.");
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The lowest value.</summary>
    public int Minimum { get; }

    /// <summary>The highest value.</summary>
    public int Maximum { get; }

    /// <summary>Whether two values make a scale.</summary>
    /// <param name="minimum">The lowest value.</param>
    /// <param name="maximum">The highest value.</param>
    public static bool IsValid(int minimum, int maximum) => minimum >= 0 && maximum > minimum && maximum <= 1000;

    /// <summary>Whether a value lies on the scale.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(int value) => value >= Minimum && value <= Maximum;

    /// <summary>For example <c>1-5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minimum}-{Maximum}");
}
