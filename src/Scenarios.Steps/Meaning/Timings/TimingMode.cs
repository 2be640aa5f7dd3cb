namespace Scenarios.Steps.Meaning.Timings;

/// <summary>How a claim is checked.</summary>
internal enum TimingMode
{
    /// <summary>At this moment.</summary>
    Now,

    /// <summary>As soon as it becomes true, within a minute.</summary>
    Soon,

    /// <summary>Within a time counted from the end of the last When.</summary>
    Within,

    /// <summary>At the end of a time that passes first.</summary>
    After,

    /// <summary>At every instant since the change.</summary>
    Always,

    /// <summary>At no instant since the change.</summary>
    Never,

    /// <summary>At every instant of a time from now on.</summary>
    For,

    /// <summary>At every instant of a time counted from the end of the last When.</summary>
    ForSince,

    /// <summary>At a time counted from the end of the last When.</summary>
    AfterChange,

    /// <summary>At some instant since the change.</summary>
    Once,
}
