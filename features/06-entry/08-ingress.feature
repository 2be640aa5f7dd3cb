Feature: 6.10 Ingress: by host and path
  A Service works on connections (L4): it does not look at what is asked for. An Ingress names rules for HTTP requests (L7): this host and that path go to that
  Service. The object alone does nothing. A controller has to be there that reads it and routes: a load balancer outside, as in a cloud, or Pods
  inside the cluster, as with nginx.

  Since the book: an Ingress is of networking.k8s.io/v1, where a backend is written in another form, each path has a pathType, and a class tells which
  controller shall see to it.

  Rule: Without a controller it is only written down

    Background:
      Given the manifest "simple-replicaset-with-label.yml"
      And the manifest "echo-for-all.yml"

    @S4-57
    Scenario: The Service to route to: a ClusterIP for spring and summer
      When I run:
        """
        kubectl apply -f simple-nodeport-service.yml
        kubectl delete svc echo
        kubectl apply -f echo-for-all.yml
        """
      Then the output is:
        """
        service/echo configured
        service "echo" deleted
        service/echo created
        """
      When 5 seconds pass
      And I run "kubectl describe svc echo | grep -o Endpoints.*"
      Then the output matches "^Endpoints: +10[0-9.]+:80,10[0-9.]+:80,10[0-9.]+:80\n$"

    @S4-58
    Scenario: The manifest as it is printed in the book
      When I run "kubectl apply -f old-ingress.yml"
      Then the command fails
      And the error output is:
        """
        error: resource mapping not found for name: "echo" namespace: "" from "old-ingress.yml": no matches for kind "Ingress" in version "extensions/v1beta1"
        ensure CRDs are installed first
        """

    @S4-54 @S4-58 @S3-30
    Scenario: Today's form is taken; it gets no address
      When I run "kubectl apply -f simple-ingress.yml"
      Then the output is:
        """
        ingress.networking.k8s.io/echo created
        """
      When 5 minutes pass
      And I run "kubectl get ingress"
      Then the output shows:
        | NAME | CLASS | HOSTS            | ADDRESS | PORTS |
        | echo | nginx | ch05.gihyo.local |         | 80    |
      When I run "kubectl describe ingress echo"
      Then the output matches the snapshot "nobody routes"

    @S4-60
    Scenario: An annotation for the controller is kept as it is
      When I run "kubectl apply -f snippet-ingress.yml"
      And I run "kubectl describe ingress echo"
      Then the output matches the snapshot "snippet"

  Rule: A controller needs objects like any application

    @S4-55 @S4-56
    Scenario: Its Pods, and a LoadBalancer Service before them
      Where nobody provides load balancers, the Service's address stays pending.

      When I run "kubectl apply -f ingress-nginx.yml"
      Then the output is:
        """
        namespace/ingress-nginx created
        deployment.apps/default-http-backend created
        service/default-http-backend created
        deployment.apps/nginx-ingress-controller created
        service/ingress-nginx created
        """
      When 60 seconds pass
      And I run "kubectl -n ingress-nginx get service,pod"
      Then the output matches the snapshot "controller"

    @S4-55
    Scenario: A class says which controller is meant
      When I run:
        """
        kubectl apply -f ingressclass.yml
        kubectl get ingressclass
        """
      Then the output shows:
        | NAME  | CONTROLLER           | PARAMETERS |
        | nginx | k8s.io/ingress-nginx | <none>     |
