using Scenarios.Api.Schema;
using Scenarios.Api.Serialization;
using Scenarios.Api.Tree;
using Scenarios.Api.Validation;

namespace Scenarios.Core.Tests.Api.Validation;

public sealed class SchemaNormalizerTests
{
    private static readonly SchemaType Pod = ApiSchema.Kubernetes.FindType("core/v1.Pod")!;

    [TestCase("spec: {containers: [{name: a, resources: {limits: {cpu: 0.5, memory: 1024Mi}}}]}", "spec: {containers: [{name: a, resources: {limits: {cpu: 500m, memory: 1Gi}}}]}")]
    [TestCase("spec: {containers: [{name: a, command: [], env: [{name: X, value: ''}], tty: false}]}", "spec: {containers: [{name: a, env: [{name: X}]}]}")]
    [TestCase("spec: {volumes: [{name: v, emptyDir: {}}], nodeSelector: {}, hostNetwork: false}", "spec: {volumes: [{name: v, emptyDir: {}}]}")]
    [TestCase("spec: {automountServiceAccountToken: false, nothing: 1, hostname: null}", "spec: {automountServiceAccountToken: false}")]
    [TestCase("metadata: {labels: {a: ''}, annotations: {}}", "metadata: {labels: {a: ''}}")]
    public void Normalize_OfAnObject_GivesItsStoredForm(string yaml, string expected) =>
        YamlWriter.Write(SchemaNormalizer.Normalize(Tree(yaml), Pod)).ShouldBe(YamlWriter.Write(Tree(expected)));

    [Test]
    public void Normalize_OfAStoredObject_IsTheSameInstance()
    {
        var stored = SchemaNormalizer.Normalize(Tree("spec: {containers: [{name: a, resources: {limits: {cpu: 0.5}}}]}"), Pod);

        SchemaNormalizer.Normalize(stored, Pod).ShouldBeSameAs(stored);
    }

    private static ObjectValue Tree(string yaml) => (ObjectValue)YamlReader.ReadValue(yaml, "f.yaml").Value!;
}
