using Scenarios.Api.Kinds;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>Has an object checked and makes the refusal of what was found.</summary>
internal static class ObjectValidation
{
    public static ApiStatus? Validate(ResourceStrategy strategy, ApiObject item) =>
        Refusal(strategy, item, ObjectValidator.ValidateCreate(strategy.Type, item));

    /// <summary>As <see cref="ValidateUpdate"/>, for a write that may change nothing but the status and is checked all the same.</summary>
    public static ApiStatus? Validate(ResourceStrategy strategy, ApiObject item, ApiObject previous) =>
        Refusal(strategy, item, ObjectValidator.ValidateUpdate(strategy.Type, item, previous));

    public static ApiStatus? ValidateUpdate(ResourceStrategy strategy, ApiObject item, ApiObject previous, string subresource) =>
        IsStatusOnly(item, previous)
            ? null : Refusal(strategy, item, ObjectValidator.ValidateUpdate(strategy.Type, item, previous, subresource));

    /// <summary>For a status that a client wrote.</summary>
    public static ApiStatus? ValidateStatus(ResourceStrategy strategy, ApiObject item, ApiObject previous) =>
        Refusal(strategy, item, ObjectValidator.ValidateUpdate(strategy.Type, item, previous, "status"));

    private static ApiStatus? Refusal(ResourceStrategy strategy, ApiObject item, IReadOnlyList<StatusCause> faults) =>
        faults.Count == 0 ? null : ApiErrors.Invalid(strategy.Type, item.Name, faults);

    // Components write statuses all the time, and cannot do anything wrong there that is checked.
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
