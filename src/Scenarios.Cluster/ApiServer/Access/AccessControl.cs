using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>Who the requester is and what they may do: authentication, impersonation, authorization, and what they may grant.</summary>
internal sealed class AccessControl
{
    private readonly ImpersonationFilter _impersonation;
    private readonly EscalationCheck _escalation;

    public AccessControl(Simulation simulation, ObjectStore store)
    {
        Authenticator = new Authenticator(simulation, store);
        Authorizer = new RbacAuthorizer(store);
        _impersonation = new ImpersonationFilter(Authorizer);
        _escalation = new EscalationCheck(Authorizer);
    }

    public Authenticator Authenticator { get; }

    public RbacAuthorizer Authorizer { get; }

    /// <summary>The user, or the status that refuses the request.</summary>
    public (UserInfo? User, ApiStatus? Refusal) Identify(Credentials credentials)
    {
        if (Authenticator.Authenticate(credentials) is not { } user)
        {
            return (null, ForbiddenStatus.Unauthorized);
        }

        return credentials.Impersonates is { } wanted ? _impersonation.Become(user, wanted) : (user, null);
    }

    /// <summary>Null if the access is allowed.</summary>
    public ApiStatus? Refusal(UserInfo user, AccessAttributes wanted) =>
        Authorizer.Refusal(user, wanted) is { } reason ? ForbiddenStatus.Of(user, wanted, reason) : null;

    /// <summary>Null unless the object is a role or a binding that would grant more than the user holds.</summary>
    /// <param name="current">The stored object; null on create.</param>
    public ApiStatus? CheckGrant(UserInfo user, ResourceType type, string @namespace, ApiObject item, ApiObject? current)
    {
        if (user.IsMaster)
        {
            return null;
        }

        if (RbacResources.IsRole(type))
        {
            return _escalation.CheckRole(user, type, @namespace, item, current);
        }

        return RbacResources.IsBinding(type) ? _escalation.CheckBinding(user, type, @namespace, item, current) : null;
    }
}
