namespace Scenarios.Api.Validation.Pods;

/// <summary>The hooks of a container after its start and before its end (pkg/apis/core/validation, validateLifecycle).</summary>
internal static class LifecycleValidation
{
    /// <param name="grace">The Pod's terminationGracePeriodSeconds; null if it has none.</param>
    public static void Validate(FieldNode container, long? grace, FaultList faults)
    {
        var lifecycle = container.Object("lifecycle");
        foreach (var field in (string[])["postStart", "preStop"])
        {
            if (lifecycle.Has(field))
            {
                HandlerValidation.Validate(lifecycle.Object(field), HandlerValidation.OfHooks, grace, faults);
            }
        }
    }
}
