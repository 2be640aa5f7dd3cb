Feature: From an address to a name, and from a name to a port
  A PTR record leads from a Service's address back to its name. An SRV record also gives a port number: ask for _PORT._PROTOCOL in front of
  the Service's name, and the client needs to know neither address nor number.

  Since the book: records live for 30 seconds instead of 5.

  @S0-22
  Scenario: The reverse lookup of a ClusterIP gives the Service's name
    In the book, the address after `dig -x` is missing. It is the Service's ClusterIP.

    Given the manifest "sample-clusterip.yaml"
    When I run:
      """
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short -x $(kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}')
      """
    Then the output is:
      """
      sample-clusterip.default.svc.cluster.local.
      """

  @S0-23 @S1-16
  Scenario Outline: The SRV record of the port named <port> gives port <number>
    Given the manifest "chapter06/sample-clusterip-multi.yml"
    When I run:
      """
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short _<port>._tcp.sample-clusterip-multi.default.svc.cluster.local SRV
      """
    Then the output is:
      """
      0 100 <number> sample-clusterip-multi.default.svc.cluster.local.
      """

    Examples:
      | port       | number |
      | http-port  | 8080   |
      | https-port | 8443   |

  @S1-16
  Scenario Outline: There is no SRV record for <what>
    Given the manifest "sample-clusterip.yaml"
    When a Pod looks up the SRV records of "<name>.sample-clusterip.default.svc.cluster.local"
    Then the lookup fails with NXDOMAIN

    Examples:
      | what                                    | name            |
      | a port name that the Service lacks      | _smtp._tcp      |
      | a protocol that the port does not speak | _http-port._udp |

  @S1-17
  Scenario: The answer to an SRV query also contains the address
    The answer section has the port; the additional section has the address of the name in it. The flag `aa` says that this server is the
    authority for the name. `rd` without `ra` says that dig asked for recursion, and that the server offers none.

    Given the manifest "chapter06/sample-clusterip-multi.yml"
    When I run:
      """
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig _https-port._tcp.sample-clusterip-multi.default.svc.cluster.local SRV > answer
      grep -o 'status: [A-Z]*' answer
      grep -o 'flags: qr [a-z ]*' answer
      grep -A 2 -E 'ANSWER|ADDITIONAL SECTION' answer | grep '^_\|^sample'
      grep -o 'SERVER: [0-9.#]*' answer
      """
    Then the output matches the snapshot "whole answer"
