Feature: 6.2.2 Service discovery
  To discover a service is to find out who its members are, or to come from its name to an address where it answers. Kubernetes' Services do both,
  in three ways: variables in the environment of containers, DNS address records, and DNS SRV records, which tell the port as well.

  @S0-13 @S0-24
  Scenario: The members of a Service can be listed
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-clusterip.yaml"
    When I run:
      """
      MEMBERS=$(kubectl get endpointslices -l kubernetes.io/service-name=sample-clusterip -o jsonpath='{.items[0].endpoints[*].targetRef.name}')
      test "$(echo $MEMBERS | tr ' ' '\n' | sort)" = "$(kubectl get pods -o name | cut -d/ -f2)" && echo $MEMBERS | wc -w
      """
    Then the output is:
      """
      3
      """

  @S0-13 @S0-14 @S3-06
  Scenario: A name leads to the Service as long as the Service is there
    Nobody writes DNS records: the cluster's DNS server looks at the Services that exist.

    Given the manifest "sample-deployment.yaml"
    When I curl "http://sample-clusterip:8080"
    Then the request fails with "could not resolve host"
    When I run "kubectl apply -f sample-clusterip.yaml"
    And I curl "http://sample-clusterip:8080"
    Then the response contains "Welcome to nginx!"
    When I run "kubectl delete -f sample-clusterip.yaml"
    And I curl "http://sample-clusterip:8080"
    Then the request fails with "could not resolve host"
