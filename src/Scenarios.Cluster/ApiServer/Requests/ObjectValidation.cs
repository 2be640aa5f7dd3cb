using Scenarios.Api.Kinds;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>Validates objects and turns the faults into a refusal.</summary>
internal static class ObjectValidation
{
    public static ApiStatus? Validate(ResourceStrategy strategy, ApiObject item) =>
        Refusal(strategy, item, ObjectValidator.ValidateCreate(strategy.Type, item));

    /// <summary>As <see cref="ValidateUpdate"/>, but validates even if only the status changes.</summary>
    public static ApiStatus? Validate(ResourceStrategy strategy, ApiObject item, ApiObject previous) =>
        Refusal(strategy, item, ObjectValidator.ValidateUpdate(strategy.Type, item, previous));

    public static ApiStatus? ValidateUpdate(ResourceStrategy strategy, ApiObject item, ApiObject previous, string subresource) =>
        IsStatusOnly(item, previous)
            ? null : Refusal(strategy, item, ObjectValidator.ValidateUpdate(strategy.Type, item, previous, subresource));

    /// <summary>For a status written by a client.</summary>
    public static ApiStatus? ValidateStatus(ResourceStrategy strategy, ApiObject item, ApiObject previous) =>
        Refusal(strategy, item, ObjectValidator.ValidateUpdate(strategy.Type, item, previous, "status"));

    private static ApiStatus? Refusal(ResourceStrategy strategy, ApiObject item, IReadOnlyList<StatusCause> faults) =>
        faults.Count == 0 ? null : ApiErrors.Invalid(strategy.Type, item.Name, faults);

    // Components write statuses all the time and cannot violate any status check.
    private static bool IsStatusOnly(ApiObject item, ApiObject previous)
    {
        if (item.Tree.Count != previous.Tree.Count)
        {
            return false;
        }

        foreach (var (name, value) in item.Tree)
        {
            if (name != "status" && !ReferenceEquals(value, previous.Tree[name]))
            {
                return false;
            }
        }

        return true;
    }
}
