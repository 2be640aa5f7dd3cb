using Scenarios.Kubectl.Explain;
using Scenarios.Kubectl.Tests.Fixtures;
using Scenarios.Objects.Facts;

namespace Scenarios.Kubectl.Tests.Explain;

public sealed class ExplainCommandTests
{
    [Test]
    public void Explain_Field_PrintsWhatKubectlPrinted() =>
        KubectlRun.Run(new FakeApi(), "explain pod.spec.containers.ports").Output.ShouldStartWith(
            """
            KIND:       Pod
            VERSION:    v1

            FIELD: ports <[]ContainerPort>


            DESCRIPTION:
                List of ports to expose from the container. Not specifying a port here DOES
                NOT prevent that port from being exposed. Any port which is listening on the
                default "0.0.0.0" address inside a container will be accessible from the
                network. Modifying this array with strategic merge patch may corrupt the
                data. For more information See
                https://github.com/kubernetes/kubernetes/issues/108255. Cannot be updated.
                ContainerPort represents a network port in a single container.
            """ + "\n    \nFIELDS:\n  containerPort\t<integer> -required-\n    Number of port to expose on the pod's IP address. This "
            + "must be a valid port\n"
            + "    number, 0 < x < 65536.\n\n  hostIP\t<string>\n");

    [TestCase("pod.spec.containers.ports.protocol", "    Possible enum values:\n     - `\"SCTP\"` is the SCTP protocol.\n")]
    [TestCase("svc.spec.sessionAffinity", "     - `\"None\"` - no session affinity.\n")]
    [TestCase("pod.spec.restartPolicy", "     - `\"Always\"`\n     - `\"Never\"`\n     - `\"OnFailure\"`\n")]
    [TestCase("deploy.spec.strategy.rollingUpdate.maxSurge", "    IntOrString is a type that can hold an int32 or a string.")]
    [TestCase("pod.spec.hostNetwork", "If\n    this option is set, the ports that")]
    public void Explain_Field_SaysItInTheWordsOf133(string field, string expected) =>
        KubectlRun.Run(new FakeApi(), $"explain {field}").Output.ShouldContain(expected);

    [Test]
    public void Explain_List_DoesNotDescribeTheValuesOfItsElements() =>
        KubectlRun.Run(new FakeApi(), "explain pvc.spec.accessModes").Output.ShouldNotContain("Possible enum values");

    [Test]
    public void Explain_Recursive_ShowsTypesOnly() =>
        KubectlRun.Run(new FakeApi(), "explain deployment.spec.strategy --recursive").Output.ShouldEndWith(
            "FIELDS:\n  rollingUpdate\t<RollingUpdateDeployment>\n    maxSurge\t<IntOrString>\n    maxUnavailable\t<IntOrString>\n"
            + "  type\t<string>\n  enum: Recreate, RollingUpdate\n\n");

    [TestCase(
        "explain",
        "error: You must specify the type of resource to explain. Use \"kubectl api-resources\" for a complete list of supported "
        + "resources.\n")]
    [TestCase("explain a b", "error: We accept only this format: explain RESOURCE\n")]
    [TestCase("explain dragons", "the server doesn't have a resource type \"dragons\"\n")]
    [TestCase("explain deploy --api-version=apps/v2", "error: couldn't find resource for \"apps/v2, Resource=deployments\"\n")]
    [TestCase("explain pods.spec.nope", "error: field \"nope\" does not exist\n")]
    public void Explain_Wrong_FailsInKubectlsWords(string command, string error)
    {
        var result = KubectlRun.Run(new FakeApi(), command);
        result.Error.ShouldBe(error);
        result.ExitCode.ShouldBe(1);
    }

    [Test]
    public void Explain_FieldThatIsNotThere_HasSaidWhichKindBefore() =>
        KubectlRun.Run(new FakeApi(), "explain pods.spec.nope").Output.ShouldBe("KIND:       Pod\nVERSION:    v1\n\n");

    [Test]
    public void Descriptions_OfTypes_AreThereForMost()
    {
        var types = FactTable.Kubernetes.TypeNames.Select(name => FactTable.Kubernetes.FindType(name)!).ToList();
        var described = types.Count(type => Descriptions.Kubernetes.Of(type).Length > 0);
        TestContext.Out.WriteLine($"{described} of {types.Count} types are described.");
        described.ShouldBeGreaterThan(types.Count * 9 / 10);
    }

    [Test]
    public void Wrap_LongWords_StayWhole() => WordWrap.Wrap("aa bbbbbbbb c\n\nd e", 5).ShouldBe("aa\nbbbbbbbb\nc\n\nd e");
}
