using Scenarios.Api.Requests;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Tests.CommandLine.Errors;

/// <summary>The cases of kubectl's own pkg/cmd/util/helpers_test.go that concern us.</summary>
public sealed class ErrorTextTests
{
    [Test]
    public void Of_OwnError_IsMarked() => ErrorText.Of(new CommandFailedException("no such thing")).ShouldBe("error: no such thing\n");

    [Test]
    public void Of_Refusal_NamesTheReason() =>
        ErrorText.Of(new CommandFailedException(new ApiStatus(403, "Forbidden", "pods is forbidden")))
            .ShouldBe("Error from server (Forbidden): pods is forbidden\n");

    [Test]
    public void Of_OneFault_StaysOnTheLine() =>
        ErrorText.Of(Invalid(new StatusCause("FieldValueInvalid", "Invalid value: 1", "spec.replicas")))
            .ShouldBe("The Deployment \"web\" is invalid: spec.replicas: Invalid value: 1\n");

    [Test]
    public void Of_SeveralFaults_ListsEachOnce() =>
        ErrorText.Of(Invalid(new StatusCause("a", "bad", "one"), new StatusCause("b", "worse", "two"), new StatusCause("a", "bad", "one")))
            .ShouldBe("The Deployment \"web\" is invalid: \n* one: bad\n* two: worse\n");

    [Test]
    public void Of_SeveralErrors_HasALineForEach() =>
        ErrorText.Of(CommandFailedException.Aggregate(
            [new CommandFailedException("first"), new CommandFailedException(new ApiStatus(404, "NotFound", "pods \"b\" not found"))]))
            .ShouldBe("first\nError from server (NotFound): pods \"b\" not found\n");

    private static CommandFailedException Invalid(params StatusCause[] causes) =>
        new(new ApiStatus(422, StatusReason.Invalid, "is invalid", causes) { Kind = "Deployment", Name = "web" });
}
