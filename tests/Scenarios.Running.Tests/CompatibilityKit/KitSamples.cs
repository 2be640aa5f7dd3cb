namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>The samples that apply here, and the step classes of each.</summary>
internal static class KitSamples
{
    private static readonly Dictionary<string, Type[]> Steps = new(StringComparer.Ordinal)
    {
        ["all-statuses"] = [typeof(StatusSteps)],
        ["ambiguous"] = [typeof(PatternSteps.Ambiguous)],
        ["attachments"] = [typeof(AttachmentSteps)],
        ["backgrounds"] = [typeof(PlainSteps.Orders)],
        ["cdata"] = [typeof(PlainSteps.Cdata)],
        ["data-tables"] = [typeof(ValueSteps.Transposing)],
        ["doc-strings"] = [typeof(PlainSteps.DocStrings)],
        ["empty"] = [],
        ["examples-tables"] = [typeof(ValueSteps.CucumbersAndFriends)],
        ["examples-tables-attachment"] = [typeof(AttachmentSteps.Images)],
        ["examples-tables-undefined"] = [typeof(ValueSteps.Cucumbers)],
        ["examples-tables-undefined-multiple"] = [typeof(ValueSteps.Cucumbers)],
        ["failedish-combinations"] = [typeof(StatusSteps.Reordered)],
        ["global-hooks"] = [typeof(HookSteps.Passing), typeof(HookSteps.AroundRun)],
        ["global-hooks-afterall-error"] = [typeof(HookSteps.Passing), typeof(HookSteps.FailingAfterRun)],
        ["global-hooks-attachments"] = [typeof(HookSteps.Passing), typeof(HookSteps.AttachingAroundRun)],
        ["global-hooks-beforeall-error"] = [typeof(HookSteps.Passing), typeof(HookSteps.FailingBeforeRun)],
        ["hooks"] = [typeof(HookSteps.PassingOrFailing), typeof(HookSteps.AroundScenario)],
        ["hooks-attachment"] = [typeof(HookSteps.Passing), typeof(HookSteps.AttachingAroundScenario)],
        ["hooks-conditional"] = [typeof(HookSteps.Passing), typeof(HookSteps.Conditional)],
        ["hooks-named"] = [typeof(HookSteps.Passing), typeof(HookSteps.Named)],
        ["hooks-skipped"] = [typeof(HookSteps.Skipping), typeof(HookSteps.SkippingAroundScenario)],
        ["hooks-undefined"] = [typeof(HookSteps.AroundScenario)],
        ["minimal"] = [typeof(PlainSteps.Minimal)],
        ["multiple-features"] = [typeof(PlainSteps.OneOrder)],
        ["parameter-types"] = [typeof(PatternSteps.Flights)],
        ["pending"] = [typeof(StatusSteps.Pending)],
        ["pending-exception"] = [typeof(StatusSteps.PendingWithMessage)],
        ["regular-expression"] = [typeof(PatternSteps.Vegetables)],
        ["retry"] = [typeof(RetrySteps)],
        ["retry-ambiguous"] = [typeof(PatternSteps.TwiceTheSame)],
        ["retry-pending"] = [typeof(StatusSteps.PendingOnly)],
        ["retry-undefined"] = [],
        ["rules"] = [typeof(ValueSteps.Shop)],
        ["rules-backgrounds"] = [typeof(PlainSteps.Orders)],
        ["skipped"] = [typeof(StatusSteps.Skipped)],
        ["skipped-exception"] = [typeof(StatusSteps.SkippedWithMessage)],
        ["skipped-failing-hook"] = [typeof(HookSteps.SkippingOnly), typeof(HookSteps.FailingAfterScenario)],
        ["stack-traces"] = [typeof(StatusSteps.Throwing)],
        ["undefined"] = [typeof(PlainSteps.Implemented)],
        ["undefined-multiple"] = [typeof(PlainSteps.Implemented)],
        ["unknown-parameter-type"] = [typeof(PatternSteps.Airports)],
        ["unused-steps"] = [typeof(PlainSteps.Unused)],
    };

    public static IEnumerable<string> Names => Steps.Keys;

    public static Type[] StepsOf(string sample) => Steps[sample];
}
