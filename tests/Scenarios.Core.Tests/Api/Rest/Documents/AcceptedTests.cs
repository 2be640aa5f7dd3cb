using Scenarios.Api.Rest.Documents;

namespace Scenarios.Core.Tests.Api.Rest.Documents;

internal sealed class AcceptedTests
{
    [TestCase("", "Object")]
    [TestCase("*/*", "Object")]
    [TestCase("application/json", "Object")]
    [TestCase("application/json;as=Table;v=v1;g=meta.k8s.io,application/json", "Table")]
    [TestCase("application/vnd.kubernetes.protobuf,application/json", "Object")]
    [TestCase("application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json", "Metadata")]
    [TestCase("application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json", "Object")]
    public void Of_Header_IsTheFirstThatTheServerHas(string header, string form) => Accepted.Of(header)!.Form.ToString().ShouldBe(form);

    [Test]
    public void Of_Yaml_IsYaml() => Accepted.Of("application/yaml")!.IsYaml.ShouldBeTrue();

    [Test]
    public void Of_NothingThatTheServerHas_IsNone() => Accepted.Of("text/html").ShouldBeNull();
}
