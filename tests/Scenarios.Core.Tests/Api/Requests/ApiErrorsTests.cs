using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Core.Tests.Api.Requests;

public sealed class ApiErrorsTests
{
    private static readonly ResourceType Deployments = ApiSchema.Kubernetes.Find("apps/v1", "Deployment")!;

    [Test]
    public void NotFound_OfAGroupedResource_NamesTheGroup()
    {
        var status = ApiErrors.NotFound(Deployments, "web");

        status.Code.ShouldBe(404);
        status.Message.ShouldBe("deployments.apps \"web\" not found");
    }

    [Test]
    public void Invalid_WithSeveralFaults_ListsThemOnceInBrackets()
    {
        var fault = new StatusCause("FieldValueRequired", "Required value", "spec.selector");
        var other = new StatusCause("FieldValueRequired", "Required value", "spec.template");

        ApiErrors.Invalid(Deployments, "x", [fault]).Message.ShouldBe("Deployment.apps \"x\" is invalid: spec.selector: Required value");
        ApiErrors.Invalid(Deployments, "x", [fault, other, fault]).Message
            .ShouldBe("Deployment.apps \"x\" is invalid: [spec.selector: Required value, spec.template: Required value]");
    }
}
