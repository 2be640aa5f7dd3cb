using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Certificate;

/// <summary>Certificate signing requests. The texts are those of a recorded kubectl 1.33.</summary>
public sealed class CertificateCommandTests
{
    private readonly Terminal _terminal = new Terminal().WithFile("csr.yaml", $$"""
        apiVersion: certificates.k8s.io/v1
        kind: CertificateSigningRequest
        metadata: {name: jane}
        spec:
          request: {{Request("jane", "devs")}}
          signerName: kubernetes.io/kube-apiserver-client
          expirationSeconds: 86400
          usages: [client auth]
        """);

    [Test]
    public void Approve_ThenDeny_IsRefused()
    {
        _terminal.Run("create -f csr.yaml").Error.ShouldBeEmpty();
        _terminal.Run("certificate approve jane").Output.ShouldBe("certificatesigningrequest.certificates.k8s.io/jane approved\n");
        _terminal.Run("certificate deny jane").Error.ShouldBe("error: certificate signing request \"jane\" is already Approved\n");
        _terminal.Run("get csr jane -o jsonpath={.status.conditions[0].reason},{.spec.username}").Output
            .ShouldBe("KubectlApprove,kubernetes-admin");
    }

    [Test]
    public void Describe_ReadsTheSubject()
    {
        _terminal.Run("create -f csr.yaml");

        _terminal.Run("describe csr jane").Output.ShouldContain(
            "Subject:\n         Common Name:    jane\n         Serial Number:  \n         Organization:   devs\nEvents:  <none>\n");
    }

    [TestCase(
        "certificate approve nobody",
        "Error from server (NotFound): certificatesigningrequests.certificates.k8s.io \"nobody\" not found\n")]
    [TestCase("certificate approve", "error: one or more CSRs must be specified as <name> or -f <filename>\n")]
    public void Approve_Refused_SaysWhy(string command, string error) => _terminal.Run(command).Error.ShouldBe(error);

    /// <summary>A request in PEM and base64; nobody looks at its key and signature.</summary>
    private static string Request(string name, string organization)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            using (writer.PushSequence())
            {
                Write("2.5.4.10", organization);
                Write("2.5.4.3", name);
            }

            writer.PushSequence().Dispose();
        }

        return Convert.ToBase64String(Encoding.UTF8.GetBytes(PemEncoding.WriteString("CERTIFICATE REQUEST", writer.Encode())));

        void Write(string kind, string text)
        {
            using (writer.PushSetOf())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(kind);
                writer.WriteCharacterString(UniversalTagNumber.UTF8String, text);
            }
        }
    }
}
