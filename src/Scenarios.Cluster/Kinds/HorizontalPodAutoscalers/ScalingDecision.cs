namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The number of replicas to scale to, and what limits it if the metrics ask for another number.</summary>
/// <param name="Ready">Reason and message of the condition AbleToScale.</param>
/// <param name="Limit">Reason and message of the condition ScalingLimited.</param>
internal sealed record ScalingDecision(
    long Replicas, (string Reason, string Message) Ready, bool IsLimited, (string Reason, string Message) Limit)
{
    public static (string Reason, string Message) NotStabilized { get; } = ("ReadyForNewScale", "recommended size matches current size");

    public static (string Reason, string Message) StabilizedUp { get; } =
        ("ScaleUpStabilized", "recent recommendations were lower than current one, applying the lowest recent recommendation");

    public static (string Reason, string Message) StabilizedDown { get; } =
        ("ScaleDownStabilized", "recent recommendations were higher than current one, applying the highest recent recommendation");

    public static (string Reason, string Message) Within { get; } =
        ("DesiredWithinRange", "the desired count is within the acceptable range");

    public static (string Reason, string Message) TooMany { get; } =
        ("TooManyReplicas", "the desired replica count is more than the maximum replica count");

    public static (string Reason, string Message) TooFew { get; } =
        ("TooFewReplicas", "the desired replica count is less than the minimum replica count");

    public static (string Reason, string Message) TooFast { get; } =
        ("ScaleUpLimit", "the desired replica count is increasing faster than the maximum scale rate");

    public static (string Reason, string Message) TooFastDown { get; } =
        ("ScaleDownLimit", "the desired replica count is decreasing faster than the maximum scale rate");
}
