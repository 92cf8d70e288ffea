namespace Samverkan.Core.Programmes;

/// <summary>The kinds of phase. Phases may lie inside each other.</summary>
public enum PhaseKind
{
    /// <summary>Preparation before the project (<i>förprojektering, försöksverksamhet</i>).</summary>
    PreProject = 0,

    /// <summary>Pilot.</summary>
    Pilot = 1,

    /// <summary>Mobilisation (<i>mobiliseringsfas</i>).</summary>
    Mobilisation = 2,

    /// <summary>Implementation (<i>genomförandefas</i>).</summary>
    Implementation = 3,

    /// <summary>Closing (<i>avslutningsfas</i>), often inside the implementation.</summary>
    Closing = 4,
}
