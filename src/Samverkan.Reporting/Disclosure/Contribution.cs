namespace Samverkan.Reporting.Disclosure;

/// <summary>What one contributor has given to a sum, such as the hours of a participant or the kronor of an organisation.</summary>
/// <param name="Contributor">Who gave it: what one contributor gave in several pieces is summed before any rule (<i>holding level</i>).</param>
/// <param name="Value">How much; may be negative.</param>
public readonly record struct Contribution(int Contributor, decimal Value)
{
    private readonly decimal _otherWeight;

    /// <summary>The sampling weight, above zero; 1 unless told otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not above zero.</exception>
    public decimal Weight
    {
        get => _otherWeight + 1;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, 0);
            _otherWeight = value - 1;
        }
    }

    /// <summary>Nothing of who or how much.</summary>
    public override string ToString() => "contribution";
}
