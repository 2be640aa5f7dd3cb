namespace Scenarios.Steps.Meaning.Claims;

/// <summary>How a claim is looked at.</summary>
internal enum TimingMode
{
    /// <summary>At this moment.</summary>
    Now,

    /// <summary>As soon as it comes true, up to a minute.</summary>
    Soon,

    /// <summary>By a time counted from the end of the When before it.</summary>
    Within,

    /// <summary>After a time, then at that moment.</summary>
    After,

    /// <summary>At every instant since the change.</summary>
    Always,

    /// <summary>At no instant since the change.</summary>
    Never,

    /// <summary>At every instant of a time from now.</summary>
    For,

    /// <summary>At every instant of a time counted from the end of the When before it.</summary>
    ForSince,

    /// <summary>At a time counted from the end of the When before it.</summary>
    AfterChange,

    /// <summary>At one instant or more since the change.</summary>
    Once,
}
